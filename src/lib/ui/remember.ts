/** So many answers are kept; then it begins anew, which costs less than choosing what to forget. */
const most = 5000;

/** Works out once what follows from a word alone, the same for everybody: pages ask it for every letter and every group. */
export const remember = <T extends object | string>(workOut: (word: string) => T): ((word: string) => T) => {
	const kept = new Map<string, T>();
	return (word) => {
		const known = kept.get(word);
		if (known !== undefined) return known;
		if (kept.size >= most) kept.clear();
		const answer = workOut(word);
		kept.set(word, answer);
		return answer;
	};
};
