package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;

/**
 * Declaration of Jira's {@code UpdateIssueRequest}.
 *
 * <p>Source: jira-api-core, UpdateIssueRequest (CSP 11.3 for builder().build()). Confidence:
 * VERIFIED.
 */
public class UpdateIssueRequest {
  private final EventDispatchOption eventDispatchOption;
  private final boolean sendMail;

  private UpdateIssueRequest(EventDispatchOption eventDispatchOption, boolean sendMail) {
    this.eventDispatchOption = eventDispatchOption;
    this.sendMail = sendMail;
  }

  public static UpdateIssueRequestBuilder builder() {
    return new UpdateIssueRequestBuilder();
  }

  // LIKELY
  public EventDispatchOption getEventDispatchOption() {
    return eventDispatchOption;
  }

  // LIKELY
  public boolean isSendMail() {
    return sendMail;
  }

  /** Builds an {@link UpdateIssueRequest}. */
  public static class UpdateIssueRequestBuilder {
    private EventDispatchOption eventDispatchOption = EventDispatchOption.ISSUE_UPDATED;
    private boolean sendMail = true;

    // LIKELY
    public UpdateIssueRequestBuilder eventDispatchOption(EventDispatchOption option) {
      this.eventDispatchOption = option;
      return this;
    }

    // LIKELY
    public UpdateIssueRequestBuilder sendMail(boolean send) {
      this.sendMail = send;
      return this;
    }

    public UpdateIssueRequest build() {
      return new UpdateIssueRequest(eventDispatchOption, sendMail);
    }
  }
}
