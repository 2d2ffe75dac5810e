package org.pobach.language;

import java.util.Optional;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// A sentence as people write it, and what it should be understood as.
///
/// @param language empty: Ukrainian, which is recognised but not spoken here
record Phrase(Optional<Language> language, Topic topic, Urgency urgency, String words) {}
