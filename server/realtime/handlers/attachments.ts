import { AttachmentRef, BeginAttachment, DescribeAttachment, type AttachmentCalls } from '#shared/attachments.ts';
import * as attaching from '#server/features/files/commands.ts';
import type { Handler } from '../handler.ts';

/** Files for messages; their bytes come by HTTP. */
export const attachmentHandlers: { [C in keyof AttachmentCalls]: Handler<C> } = {
	'attachment:begin': { input: BeginAttachment, run: attaching.beginAttachment },
	'attachment:finish': { input: AttachmentRef, run: attaching.finishAttachment },
	'attachment:describe': { input: DescribeAttachment, run: attaching.describeAttachment },
	'attachment:remove': { input: AttachmentRef, run: attaching.removeAttachment }
};
