package org.nivaran.sandbox.web.page;

import java.io.IOException;

/** One page of the host. Thread safe: one object answers everybody. */
public interface Page {

  /**
   * Answers a GET; changes nothing.
   *
   * @param request who asks for what
   * @return what the browser gets
   * @throws IOException when the browser goes away or a file cannot be read
   * @throws Refusal when this person may not see it, or it is not there
   */
  Reply show(PageRequest request) throws IOException;

  /**
   * Answers a POST, whose token against forged requests was checked before.
   *
   * @param request who wants what
   * @return what the browser gets, mostly a redirect
   * @throws IOException when the browser goes away or a file cannot be read
   * @throws Refusal when this person may not do it, or it is not there
   */
  default Reply submit(PageRequest request) throws IOException {
    throw Refusal.wrongMethod();
  }
}
