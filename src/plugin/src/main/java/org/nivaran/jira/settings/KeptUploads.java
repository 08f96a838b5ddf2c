package org.nivaran.jira.settings;

import java.util.Optional;

/**
 * Files that an admin has uploaded and not applied yet, for all nodes and for a day. Thread safe.
 */
public interface KeptUploads {

  /**
   * Keeps a file, and forgets what is older than a day.
   *
   * @param who the key of the user; nobody else finds it
   * @return the name to find it by; cannot be guessed
   */
  String keep(String who, RecordTable table, String fileName, String content);

  Optional<Upload> find(String who, RecordTable table, String token);

  /** Does nothing if it is gone already. */
  void forget(String token);

  /** A kept file as comma-separated text. */
  record Upload(String fileName, String content) {}
}
