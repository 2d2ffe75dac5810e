/// Knows whom to call: contacts with their sources, emergency numbers, and how they are shown.
@NullMarked
package org.pobach.referral;

import org.jspecify.annotations.NullMarked;
