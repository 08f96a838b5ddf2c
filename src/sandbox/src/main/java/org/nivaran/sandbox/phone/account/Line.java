package org.nivaran.sandbox.phone.account;

/**
 * One of the desk's WhatsApp numbers.
 *
 * @param id the last part of its webhook's address
 * @param phoneNumberId Meta's id of the number
 * @param displayNumber the number, digits with country code
 * @param accessToken what the desk must send as bearer token
 */
public record Line(String id, String phoneNumberId, String displayNumber, String accessToken) {}
