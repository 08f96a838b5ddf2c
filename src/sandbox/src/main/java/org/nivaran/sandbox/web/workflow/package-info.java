/** The workflow editor: what is done, asked and checked on a transition. */
@NullMarked
package org.nivaran.sandbox.web.workflow;

import org.jspecify.annotations.NullMarked;
