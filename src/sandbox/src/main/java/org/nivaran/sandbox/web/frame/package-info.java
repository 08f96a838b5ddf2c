/** What stands around every page: header, menus, footer, styles and scripts. */
@NullMarked
package org.nivaran.sandbox.web.frame;

import org.jspecify.annotations.NullMarked;
