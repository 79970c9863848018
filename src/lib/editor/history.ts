import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

/** Whether there is something of one's own to undo, and to do again. */
export const historyOf = ({ state }: Editor): { undo: boolean; redo: boolean } => {
	const { undoManager } = yUndoPluginKey.getState(state) as { undoManager: UndoManager };
	return { undo: undoManager.undoStack.length > 0, redo: undoManager.redoStack.length > 0 };
};
