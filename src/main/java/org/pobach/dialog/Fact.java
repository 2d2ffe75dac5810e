package org.pobach.dialog;

import org.pobach.terms.FactName;

/// Something to count.
///
/// @param value from the closed list of its dimension
/// @param times 1, or -1 where an earlier count is taken back
public record Fact(FactName name, String value, int times) {}
