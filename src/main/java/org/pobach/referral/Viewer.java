package org.pobach.referral;

import java.util.Optional;
import org.pobach.terms.Country;
import org.pobach.terms.Language;

/// Who reads a card, as far as the card depends on it.
///
/// @param child whether the child forms of texts are used
/// @param country where the person is
/// @param written whether they cannot speak aloud
public record Viewer(Language language, boolean child, Optional<Country> country, boolean written) {

  /// Whether they are known to be where the contact is.
  boolean at(Place place) {
    return country.filter(place::covers).isPresent();
  }
}
