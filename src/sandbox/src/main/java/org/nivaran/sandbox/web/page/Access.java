package org.nivaran.sandbox.web.page;

/** Who may open a page at all; the page itself checks the object it shows. */
public enum Access {
  /** Also somebody who is not logged in. */
  ANYONE,
  /** Whoever is logged in. */
  PERSON,
  /** An administrator who gave the password again a short while ago. */
  ADMINISTRATOR
}
