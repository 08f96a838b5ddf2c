package org.nivaran.sandbox.web.page;

/** Tells addresses within the application from those that lead out of it. */
public final class LocalPath {

  private LocalPath() {}

  /**
   * @param location where somebody wants to be sent
   * @return true when it is a path within this application: one leading slash, no host, no control
   *     characters
   */
  public static boolean isLocal(String location) {
    return location.startsWith("/")
        && !location.startsWith("//")
        && location.indexOf('\\') < 0
        && location.chars().noneMatch(Character::isISOControl);
  }

  /**
   * @param wanted where somebody wants to be sent
   * @param otherwise the path that is taken when that leads out
   * @return a path within this application
   */
  public static String orElse(String wanted, String otherwise) {
    return isLocal(wanted) ? wanted : otherwise;
  }
}
