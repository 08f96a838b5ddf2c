package com.atlassian.jira.event.type;

/**
 * Declaration of Jira's {@code EventDispatchOption}.
 *
 * <p>Source: jira-api-core, EventDispatchOption (MRIM: DO_NOT_DISPATCH), use the static fields
 * only. Confidence: VERIFIED.
 */
public interface EventDispatchOption {
  EventDispatchOption DO_NOT_DISPATCH = dispatch(null);

  // LIKELY
  EventDispatchOption ISSUE_UPDATED = dispatch(EventType.ISSUE_UPDATED_ID);

  // LIKELY
  boolean isEventBeingSent();

  // LIKELY
  Long getEventTypeId();

  private static EventDispatchOption dispatch(Long eventTypeId) {
    return new EventDispatchOption() {
      @Override
      public boolean isEventBeingSent() {
        return eventTypeId != null;
      }

      @Override
      public Long getEventTypeId() {
        return eventTypeId;
      }
    };
  }
}
