package org.nivaran.core.feedback;

/** By which way a citizen is asked, or answers. */
public enum FeedbackWay {
  WHATSAPP,
  SMS,
  /** The page behind the link of an SMS. */
  LINK,
  /** Keys of a telephone. */
  KEYS,
  /** Free words of a message. */
  WORDS,
  /** Somebody of the desk telephones. */
  CALL_OUT
}
