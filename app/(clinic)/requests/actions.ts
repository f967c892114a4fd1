"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { ApplyBulkInput, PreviewBulkInput, UndoBulkInput } from "@/lib/inputs/bulk";
import { ArrangeViewsInput, ChangeViewInput, DeleteViewInput, SaveViewInput } from "@/lib/inputs/views";
import { applyBulk } from "@/lib/services/bulk/apply-bulk";
import { previewBulk } from "@/lib/services/bulk/preview-bulk";
import { undoBulk } from "@/lib/services/bulk/undo-bulk";
import { arrangeViews } from "@/lib/services/views/arrange-views";
import { changeView } from "@/lib/services/views/change-view";
import { deleteView } from "@/lib/services/views/delete-view";
import { saveView } from "@/lib/services/views/save-view";

export const previewBulkAction = guardedAction(PreviewBulkInput, previewBulk);
export const applyBulkAction = guardedAction(ApplyBulkInput, applyBulk);
export const undoBulkAction = guardedAction(UndoBulkInput, undoBulk);

export const saveViewAction = guardedAction(SaveViewInput, saveView);
export const changeViewAction = guardedAction(ChangeViewInput, changeView);
export const deleteViewAction = guardedAction(DeleteViewInput, deleteView);
export const arrangeViewsAction = guardedAction(ArrangeViewsInput, arrangeViews);
