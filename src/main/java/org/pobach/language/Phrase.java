package org.pobach.language;

import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// A sentence as people write it, and what it should be understood as.
record Phrase(Language language, Topic topic, Urgency urgency, String words) {}
