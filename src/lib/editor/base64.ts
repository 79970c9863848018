/** Bytes as base64 (RFC 4648, padded). */
export const toBase64 = (bytes: Uint8Array): string => {
	let binary = '';
	// Spreading more at once would overflow the stack.
	for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return btoa(binary);
};

/** The bytes that base64 stands for. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
