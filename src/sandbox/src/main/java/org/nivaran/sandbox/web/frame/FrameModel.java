package org.nivaran.sandbox.web.frame;

import java.util.List;

/**
 * What the frame's template places.
 *
 * @param baseUrl the application's address as the outside knows it
 * @param loggedIn whether somebody is logged in
 * @param administrator whether that is an administrator
 * @param admin whether this is a page of administration
 * @param popup whether the page stands alone, without header and footer
 * @param userName the person's user name; empty for nobody
 * @param userDisplayName the person's name; empty for nobody
 * @param bodyClass classes of the body
 * @param here path and query of this page
 * @param hereEncoded the same as it stands in an address
 * @param icon address of the icon
 * @param styles addresses of the host's styles
 * @param scripts addresses of the host's scripts
 * @param navigation the links at the top
 * @param userMenu more links in the person's own menu
 * @param adminMenu the links of administration
 * @param languages the languages to choose from
 */
public record FrameModel(
    String baseUrl,
    boolean loggedIn,
    boolean administrator,
    boolean admin,
    boolean popup,
    String userName,
    String userDisplayName,
    String bodyClass,
    String here,
    String hereEncoded,
    String icon,
    List<String> styles,
    List<String> scripts,
    List<MenuItem> navigation,
    List<MenuItem> userMenu,
    List<MenuSection> adminMenu,
    List<Language> languages) {

  /**
   * A language to choose.
   *
   * @param tag its tag
   * @param name its name in itself
   * @param current whether it is the one in use
   */
  public record Language(String tag, String name, boolean current) {}
}
