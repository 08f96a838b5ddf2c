package org.nivaran.sandbox.web.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Locale;
import java.util.Map;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.SafeHtml;

/** A post-function, condition or validator that transitions can have. Thread safe. */
interface Part {

  /** {@code plugin.key:module-key}; its own name for one of the host's. */
  String key();

  String name(Locale locale);

  String description(Locale locale);

  /** The arguments that say which part it is, in the order of the XML. */
  Map<String, String> identity();

  /** Whether an administrator may put it on a transition. */
  boolean isAddable();

  boolean isDeletable();

  /** Whether a transition may have it only once. */
  boolean isUnique();

  /** Whether it asks for something when it is added. */
  boolean hasInput();

  /** Whether what it was given can be changed. */
  boolean hasEdit();

  /** The fields of a new one, as rows of a table. */
  SafeHtml input(PageRequest request);

  /** The fields of one that is there. */
  SafeHtml edit(PageRequest request, AbstractDescriptor descriptor);

  /** What it does, for reading. */
  SafeHtml view(PageRequest request, AbstractDescriptor descriptor);

  /**
   * What a form says.
   *
   * @param form all fields of the form, each a {@code String[]}
   * @return the arguments beside the identity
   * @throws IllegalArgumentException with what is wrong with the form
   */
  Map<String, String> arguments(PageRequest request, Map<String, Object> form);
}
