// The table of commands: `assent help` prints it, and there is nothing else to call.

import { audienceExport } from "./audience/export.ts";
import { audienceImport } from "./audience/import.ts";
import type { Command } from "./command.ts";
import { consentsList } from "./consents-list.ts";
import { doctor } from "./doctor.ts";
import { eventCreate } from "./event/create.ts";
import { eventCancel, eventClose } from "./event/end.ts";
import { eventMove } from "./event/move.ts";
import { eventList, eventShow } from "./event/show.ts";
import { formHtml } from "./form/html.ts";
import { inquiryHandle } from "./inquiry/handle.ts";
import { inquiryList } from "./inquiry/list.ts";
import { inquiryShow } from "./inquiry/show.ts";
import { mailHeld, mailRelease } from "./mail.ts";
import { newsletterHeaders } from "./newsletter-headers.ts";
import { notice } from "./notice/notice.ts";
import { register } from "./notice/register.ts";
import { personShow } from "./person-show.ts";
import { proof } from "./proof/proof.ts";
import { restoreAdopt } from "./restore-adopt.ts";
import { retentionCheck } from "./retention/check.ts";
import { retentionDuty } from "./retention/duty.ts";
import { retentionPreview } from "./retention/preview.ts";
import { personCorrect } from "./rights/correct.ts";
import { personErase } from "./rights/erase.ts";
import { personObject } from "./rights/object.ts";
import { requests, requestsClose, requestsOpen } from "./rights/requests.ts";
import { personLift, personRestrict } from "./rights/restrict.ts";
import { personSignOut } from "./rights/sign-out.ts";
import { personWithdraw } from "./rights/withdraw.ts";
import { stats } from "./stats/stats.ts";
import { suppressionLift } from "./suppression-lift.ts";

export const commands: readonly Command[] = [
  proof,
  personShow,
  personCorrect,
  personWithdraw,
  personRestrict,
  personLift,
  personObject,
  personErase,
  personSignOut,
  // Before the shorter name that they begin with.
  requestsOpen,
  requestsClose,
  requests,
  restoreAdopt,
  formHtml,
  consentsList,
  inquiryList,
  inquiryShow,
  inquiryHandle,
  audienceExport,
  audienceImport,
  newsletterHeaders,
  stats,
  retentionPreview,
  retentionCheck,
  retentionDuty,
  eventCreate,
  eventList,
  eventShow,
  eventMove,
  eventClose,
  eventCancel,
  doctor,
  mailHeld,
  mailRelease,
  notice,
  register,
  suppressionLift,
];
