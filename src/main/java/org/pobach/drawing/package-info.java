/// Draws dialogs for their authors: as a page, and as text for Mermaid and Graphviz.
@NullMarked
package org.pobach.drawing;

import org.jspecify.annotations.NullMarked;
