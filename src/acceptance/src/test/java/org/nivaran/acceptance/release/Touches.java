package org.nivaran.acceptance.release;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the modules of the descriptor that a test class makes work, through the real jar. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Touches {
  /** Module keys as in {@code atlassian-plugin.xml}. */
  String[] value();
}
