package org.nivaran.sandbox.web.frame;

import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.view.SafeHtml;

/**
 * A page that a plugin wrote, for the frame.
 *
 * @param title its title, as it stands in the document
 * @param head what else its head holds: its own styles, scripts and meta
 * @param content what stands in its body
 * @param frame how it is framed
 * @param activeItem the id of the link of administration that leads to it; empty for finding it by
 *     its address
 */
public record FramedPage(
    SafeHtml title, SafeHtml head, SafeHtml content, Frame frame, String activeItem) {}
