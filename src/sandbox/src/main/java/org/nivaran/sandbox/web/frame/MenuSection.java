package org.nivaran.sandbox.web.frame;

import java.util.List;

/**
 * A group of links of a menu.
 *
 * @param label what stands above it
 * @param items the links
 */
public record MenuSection(String label, List<MenuItem> items) {}
