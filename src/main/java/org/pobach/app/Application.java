package org.pobach.app;

/// The program.
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
