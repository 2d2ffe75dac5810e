package org.pobach.app;

import picocli.CommandLine.IVersionProvider;

/// The version of the service, as its jar tells it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"Pobach " + (version == null ? "(not packaged)" : version)};
  }
}
