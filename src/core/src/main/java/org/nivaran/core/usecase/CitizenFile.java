package org.nivaran.core.usecase;

import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.MessageLog;

/**
 * What is kept of what citizens sent.
 *
 * @param log their words
 * @param media their files
 * @param consents whether they want to hear from us
 */
public record CitizenFile(MessageLog log, MediaStore media, ConsentLog consents) {}
