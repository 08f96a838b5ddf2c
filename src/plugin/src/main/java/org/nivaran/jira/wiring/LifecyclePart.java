package org.nivaran.jira.wiring;

/**
 * Something that works while the plugin is enabled and Active Objects can be used. A bean of this
 * type is started and stopped by {@link Lifecycle}; no other registration is needed.
 *
 * @param name for the log
 * @param order smaller ones start earlier and stop later
 */
public record LifecyclePart(String name, int order, Runnable start, Runnable stop) {}
