package org.nivaran.sandbox.web.page;

/** A page cannot be given, for a reason that its reader may know. Carries no stack trace. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String messageKey;

  private Refusal(int status, String messageKey) {
    super(status + " " + messageKey, null, false, false);
    this.status = status;
    this.messageKey = messageKey;
  }

  /**
   * @return there is no such thing, or it is not to be known that there is
   */
  public static Refusal notFound() {
    return new Refusal(404, "refusal.not-found");
  }

  /**
   * @return this person may not
   */
  public static Refusal forbidden() {
    return new Refusal(403, "refusal.forbidden");
  }

  /**
   * @return the form was not sent from a page of ours, or is too old
   */
  public static Refusal forged() {
    return new Refusal(403, "refusal.forged");
  }

  /**
   * @return the issue cannot make this move now: somebody was quicker, or it was never open
   */
  public static Refusal noSuchMove() {
    return new Refusal(409, "refusal.no-such-move");
  }

  /**
   * @return somebody else has changed it since this person looked
   */
  public static Refusal changedMeanwhile() {
    return new Refusal(409, "refusal.changed-meanwhile");
  }

  /**
   * @return what was asked cannot be understood
   */
  public static Refusal badRequest() {
    return new Refusal(400, "refusal.bad-request");
  }

  /**
   * @return the page is there, but not for this HTTP method
   */
  public static Refusal wrongMethod() {
    return new Refusal(405, "refusal.wrong-method");
  }

  /**
   * @return the HTTP status
   */
  public int status() {
    return status;
  }

  /**
   * @return the key of the words that tell the reader
   */
  public String messageKey() {
    return messageKey;
  }
}
