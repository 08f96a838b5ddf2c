/** Tables as files: CSV and xlsx, read within bounds and written so that nothing in them runs. */
@NullMarked
package org.nivaran.jira.sheet;

import org.jspecify.annotations.NullMarked;
