package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import org.nivaran.jira.field.SlaProperty;

/** After Jira has stored a new issue: takes it into the desk's books and starts its clocks. */
@SuppressWarnings("rawtypes")
public class StartClocksFunction extends AbstractJiraFunctionProvider {
  private final Booking booking;
  private final SlaProperty property;

  public StartClocksFunction(Booking booking, SlaProperty property) {
    this.booking = booking;
    this.property = property;
  }

  /** A failure is visible: a grievance without a clock would be forgotten. */
  @Override
  public void execute(Map transientVars, Map args, PropertySet properties) {
    booking
        .book(getIssue(transientVars), RoutedIssue.of(transientVars).kept())
        .ifPresent(property::write);
  }
}
