package org.pobach.console;

/// Whether somebody may try the desk without an account: only beside the preview, on this machine,
/// as long as nobody has an account.
public interface DemoOperator {
  boolean allowed();
}
