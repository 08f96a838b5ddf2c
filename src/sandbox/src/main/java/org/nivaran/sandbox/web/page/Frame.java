package org.nivaran.sandbox.web.page;

/** What stands around a page's content. */
public enum Frame {
  /** Header, content, footer. */
  GENERAL,
  /** The same with the administration menu at the side. */
  ADMIN,
  /** Only the content in the middle: log-in and the like. */
  FOCUSED,
  /** Nothing but the content, with styles and scripts. */
  POPUP
}
