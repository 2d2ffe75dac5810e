package org.pobach.telegram;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;
import java.util.Map;

/// Starts contexts in which only this room's beans and the framework's exist: what other rooms
/// would give it, a test gives.
final class RoomAlone {
  private RoomAlone() {}

  static ApplicationContext start(Map<String, Object> properties, Object... given) {
    return start(PropertySource.of("test", properties), given);
  }

  static ApplicationContext start(PropertySource properties, Object... given) {
    ApplicationContext context = context();
    context.getEnvironment().addPropertySource(properties);
    for (Object bean : given) {
      context.registerSingleton(bean);
    }
    return context.start();
  }

  @SuppressWarnings({"rawtypes", "overrides"}) // both are the framework's
  private static ApplicationContext context() {
    return new DefaultApplicationContext(
        (ApplicationContextConfiguration) ApplicationContext.builder()) {
      @Override
      protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        return super.resolveBeanDefinitionReferences().stream()
            .filter(bean -> ours(bean.getBeanDefinitionName()))
            .toList();
      }
    };
  }

  private static boolean ours(String definition) {
    return !definition.startsWith("org.pobach.") || definition.startsWith("org.pobach.telegram.");
  }
}
