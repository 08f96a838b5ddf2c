package org.nivaran.sandbox.webresource;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;

/** Jira's service by which plugins ask for web-resources of the page being made. Thread safe. */
public final class RequestPageBuilder
    implements PageBuilderService, WebResourceAssembler, RequiredResources {

  /** Makes one. */
  public RequestPageBuilder() {}

  @Override
  public WebResourceAssembler assembler() {
    return this;
  }

  @Override
  public RequiredResources resources() {
    return this;
  }

  @Override
  public RequiredResources requireWebResource(String moduleCompleteKey) {
    RequestedResources.current().requireModule(moduleCompleteKey);
    return this;
  }

  @Override
  public RequiredResources requireContext(String context) {
    RequestedResources.current().requireContext(context);
    return this;
  }
}
