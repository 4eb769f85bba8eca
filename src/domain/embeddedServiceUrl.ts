/**
 * The service address of our own web chat, by which a conversation is known to be in this house. It is no real address
 * (RFC 2606 keeps `.invalid` free): whoever sends there by HTTP fails.
 */
export const embeddedServiceUrl = 'https://embedded.invalid/';
