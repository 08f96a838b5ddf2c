package org.nivaran.sandbox.template;

/** Marks objects that the host puts into every template; all their public methods may be called. */
public interface TemplateHelper {}
