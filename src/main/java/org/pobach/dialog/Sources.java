package org.pobach.dialog;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where dialogs come from: a folder, or the classes of the service.
public final class Sources {
  /// Every dialogs folder has this file; it tells where the classes keep the others.
  private static final String ANCHOR = "person.yaml";

  private static final int DEPTH = 4;

  private Sources() {}

  public static Source directory(Path root) {
    return new Directory(root, root.toString());
  }

  /// A folder of resources, in a jar or beside the classes.
  ///
  /// @param folder without slashes around it: `dialogs`
  public static Source resources(ClassLoader loader, String folder) {
    @Nullable URL anchor = loader.getResource(folder + "/" + ANCHOR);
    if (anchor == null) {
      return new Nothing();
    }
    return switch (anchor.getProtocol()) {
      case "file" -> new Directory(folderOf(anchor), folder);
      case "jar" -> new Jar(anchor, folder + "/");
      default -> throw new IllegalArgumentException("dialogs in " + anchor.getProtocol());
    };
  }

  private static Path folderOf(URL anchor) {
    Path file = Path.of(URI.create(anchor.toString()));
    return file.resolveSibling("");
  }

  private record Directory(Path root, String title) implements Source {
    @Override
    public List<String> names() throws IOException {
      try (Stream<Path> files = Files.walk(root, DEPTH)) {
        return files.filter(Files::isRegularFile).map(this::name).sorted().toList();
      }
    }

    private String name(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(root.resolve(name));
    }

    @Override
    public String shown(String name) {
      return title + "/" + name;
    }
  }

  private record Jar(URL anchor, String prefix) implements Source {
    @Override
    public List<String> names() throws IOException {
      JarURLConnection connection = (JarURLConnection) anchor.openConnection();
      connection.setUseCaches(false);
      try (var jar = connection.getJarFile()) {
        return jar.stream()
            .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
            .map(entry -> entry.getName().substring(prefix.length()))
            .sorted()
            .toList();
      }
    }

    @Override
    public InputStream open(String name) throws IOException {
      var connection = URI.create(sibling(name)).toURL().openConnection();
      connection.setUseCaches(false);
      return connection.getInputStream();
    }

    private String sibling(String name) {
      String url = anchor.toString();
      return url.substring(0, url.length() - ANCHOR.length()) + name;
    }

    @Override
    public String shown(String name) {
      return prefix + name;
    }
  }

  private record Nothing() implements Source {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public InputStream open(String name) throws IOException {
      throw new NoSuchFileException(name);
    }
  }
}
