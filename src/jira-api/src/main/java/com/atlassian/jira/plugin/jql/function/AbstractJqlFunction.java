package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.operand.FunctionOperand;

/**
 * Declaration of Jira's {@code AbstractJqlFunction}.
 *
 * <p>Source: jira-api-core, AbstractJqlFunction (JD 7.6.1; CSP 11.3). Confidence: VERIFIED.
 */
public abstract class AbstractJqlFunction implements JqlFunction {
  private volatile JqlFunctionModuleDescriptor moduleDescriptor;

  public AbstractJqlFunction() {}

  @Override
  public void init(JqlFunctionModuleDescriptor descriptor) {
    this.moduleDescriptor = descriptor;
  }

  public JqlFunctionModuleDescriptor getModuleDescriptor() {
    return moduleDescriptor;
  }

  @Override
  public String getFunctionName() {
    return moduleDescriptor.getFunctionName();
  }

  @Override
  public boolean isList() {
    return moduleDescriptor.isList();
  }

  protected I18nHelper getI18n() {
    return moduleDescriptor.getI18nBean();
  }

  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
    MessageSet messages = new MessageSetImpl();
    if (operand.getArgs().size() != expected) {
      messages.addErrorMessage(
          "Function '"
              + getFunctionName()
              + "' expected '"
              + expected
              + "' arguments but received '"
              + operand.getArgs().size()
              + "'.");
    }
    return messages;
  }
}
