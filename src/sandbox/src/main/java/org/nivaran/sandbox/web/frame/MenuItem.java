package org.nivaran.sandbox.web.frame;

/**
 * A link of a menu.
 *
 * @param id the id of the element
 * @param label what it says
 * @param href where it leads, with the context path
 * @param current whether it is the page being shown
 */
public record MenuItem(String id, String label, String href, boolean current) {}
