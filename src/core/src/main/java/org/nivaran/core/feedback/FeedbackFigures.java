package org.nivaran.core.feedback;

/**
 * What was asked and answered of one department, post, channel, category, language or way, in a
 * time.
 *
 * @param of its key; blank for none
 * @param asked questions asked in the time
 * @param answered of those: how many have an answer that counts
 * @param satisfied of the answered: how many say it is solved
 * @param reopened of the asked: how many resolutions were opened again
 * @param contradicted of the satisfied: how many were opened again or contradicted by a later reply
 */
public record FeedbackFigures(
    String of, long asked, long answered, long satisfied, long reopened, long contradicted) {

  /** By what figures are told apart. */
  public enum By {
    DEPARTMENT,
    POST,
    CHANNEL,
    CATEGORY,
    LANGUAGE,
    WAY
  }

  /** One of the numbers. */
  public enum Number {
    ASKED,
    ANSWERED,
    SATISFIED,
    REOPENED,
    CONTRADICTED
  }

  public long number(Number which) {
    return switch (which) {
      case ASKED -> asked;
      case ANSWERED -> answered;
      case SATISFIED -> satisfied;
      case REOPENED -> reopened;
      case CONTRADICTED -> contradicted;
    };
  }
}
