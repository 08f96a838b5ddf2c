package org.nivaran.sandbox.template;

import com.atlassian.webresource.api.assembler.RequiredResources;

/** {@code $webResourceManager} in a plugin's template. */
public final class PageResources implements TemplateHelper {
  private final RequiredResources required;

  public PageResources(RequiredResources required) {
    this.required = required;
  }

  /** Shows nothing where it is written. */
  public String requireResource(String completeKey) {
    var unused = required.requireWebResource(completeKey);
    return "";
  }

  /** Shows nothing where it is written. */
  public String requireResourcesForContext(String context) {
    var unused = required.requireContext(context);
    return "";
  }
}
