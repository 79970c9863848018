import type { Id } from '#shared/ids.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { attachFile, describeAttachment } from '#server/features/files/commands.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import { createDocument, writeText } from '#server/features/documents/commands.ts';
import { acceptAnswer, askQuestion } from '#server/features/questions/commands.ts';
import type { DemoDocument, DemoFile, DemoQuestion, DemoThread } from './content/types.ts';
import { toNodes } from './nodes.ts';
import { actingAs, spaceIdOf, type Stage } from './stage.ts';

/** Brings files to a thread; gives their ids. */
const bring = async (who: Ctx, threadId: Id, files: DemoFile[]): Promise<Id[]> => {
	const ids: Id[] = [];
	for (const file of files) {
		const content = Buffer.from('text' in file ? file.text : await draw(file.drawing));
		const begun = { threadId, name: file.name, bytes: content.length, clientId: newId() };
		const { id: attachmentId } = await attachFile(who, begun, new Blob([content]).stream());
		if ('description' in file) await describeAttachment(who, { attachmentId, description: file.description });
		ids.push(attachmentId);
	}
	return ids;
};

/** A drawing as a picture; only a demo that is being filled needs it. */
export const draw = async (svg: string): Promise<Buffer> => {
	const { default: sharp } = await import('sharp');
	return sharp(Buffer.from(svg)).png().toBuffer();
};

/** Lets a thread be talked through, each message by its author at its time. */
export const talk = async (stage: Stage, thread: DemoThread) => {
	let threadId: Id = newId();
	const posted: Id[] = [];
	for (const [i, message] of thread.messages.entries()) {
		const who = actingAs(stage, message.by, message);
		const said = { body: message.text, language: message.language };
		if (i === 0) {
			const spaceId = spaceIdOf(stage, thread.group);
			threadId = (await startThread(who, { ...said, clientId: threadId, spaceId, title: thread.title })).id;
			continue;
		}
		const replyTo = message.replyTo === undefined ? null : (posted[message.replyTo] ?? null);
		const attachments = await bring(who, threadId, message.files ?? []);
		posted[i] = (await postMessage(who, { ...said, threadId, clientId: newId(), replyTo, attachments })).id;
	}
};

/** Asks a question of the demo and lets it be answered. */
export const ask = async (stage: Stage, question: DemoQuestion) => {
	const { title, language, themes, text } = question;
	const asker = actingAs(stage, question.by, question);
	const { id: threadId } = await askQuestion(asker, { title, language, themes, body: text, clientId: newId() });
	for (const answer of question.answers) {
		const who = actingAs(stage, answer.by, answer);
		const said = { body: answer.text, language: answer.language, clientId: newId(), replyTo: null };
		const { id: messageId } = await postMessage(who, { ...said, threadId });
		if (answer.accepted) await acceptAnswer(actingAs(stage, question.by, answer), { threadId, messageId });
	}
};

/** Begins a document of the demo and writes its text. */
export const write = async (stage: Stage, text: DemoDocument) => {
	const { kind, title, language = 'en', group } = text;
	const author = actingAs(stage, text.by, text);
	const said = { kind, title, language, clientId: newId() };
	const document = await createDocument(author, { spaceId: spaceIdOf(stage, group), ...said }, []);
	await writeText(author, document.id, text.blocks.flatMap(toNodes));
};
