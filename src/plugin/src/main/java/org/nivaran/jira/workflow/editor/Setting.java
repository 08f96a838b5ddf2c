package org.nivaran.jira.workflow.editor;

import java.util.List;

/**
 * Something that an admin can set about a part of a workflow.
 *
 * @param name the argument's name in the workflow's XML
 * @param input how it is filled in
 * @param initial what stands there before anybody has chosen; empty for nothing
 */
record Setting(String name, Input input, String initial) {

  /** How it is filled in. */
  sealed interface Input {}

  /** A whole number within bounds. */
  record Number(int least, int most) implements Input {}

  /** A line of text; may stay empty. */
  record Line(int longest) implements Input {}

  /** Yes or no. */
  record Tick() implements Input {}

  /**
   * One of several, or several of them.
   *
   * @param any whether more than one can be chosen
   */
  record Choice(List<Option> options, boolean any) implements Input {

    public Choice {
      options = List.copyOf(options);
    }
  }

  /** What can be chosen. */
  record Option(String value, String label) {}
}
