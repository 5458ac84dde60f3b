// place files you want to import through the `$lib` alias in this folder.
export const shorten = (text: string, length = 80) =>
	text.length > length ? `${text.slice(0, length)}…` : text;
