package org.nivaran.jira.reference;

/** Who and which groups there are in Jira. Thread safe. */
public interface People {

  boolean isUser(String name);

  boolean isGroup(String name);
}
