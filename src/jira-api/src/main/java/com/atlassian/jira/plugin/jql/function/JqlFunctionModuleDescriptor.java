package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;

/**
 * Declaration of Jira's {@code JqlFunctionModuleDescriptor}.
 *
 * <p>Source: jira-api-core, AbstractJqlFunction (type; kind and members not seen). Confidence:
 * LIKELY.
 */
public interface JqlFunctionModuleDescriptor {
  // LIKELY
  String getFunctionName();

  // LIKELY
  boolean isList();

  // LIKELY
  I18nHelper getI18nBean();
}
