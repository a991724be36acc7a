// One stage of Assent: which parts there are, and what each function may do with them.

import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Owner, Stage } from "../shared/owner.ts";
import { inventoried } from "../shared/table.ts";
import { Api } from "./api.ts";
import { Feedback } from "./feedback.ts";
import { AssentFunction } from "./functions.ts";
import { Post } from "./post.ts";
import { Records } from "./records.ts";
import { Secrets } from "./secrets.ts";
import { Triggers } from "./triggers.ts";
import { Watch } from "./watch.ts";

export interface AssentStackProps {
  readonly owner: Owner;
  readonly stage: Stage;
  readonly publicUrl?: string | undefined;
}

const answering = { timeout: Duration.seconds(10) };
const working = { timeout: Duration.seconds(60) };

export class AssentStack extends Stack {
  constructor(scope: Construct, id: string, { owner, stage, publicUrl }: AssentStackProps) {
    super(scope, id, { description: `Assent for ${owner.organisation.name}`, analyticsReporting: false });
    const records = new Records(this, "Records");
    const secrets = new Secrets(this, "Secrets");
    const post = new Post(this, "Post", { sender: owner.sender.address, stage });
    const api = new Api(this, "Api", { stage, publicUrl });

    const form = new AssentFunction(this, "form", answering);
    records.grantUse(form, ["PutItem", "UpdateItem"]);
    records.grantBrake(form);
    records.grantPuzzles(form);
    records.grantEvents(form);
    secrets.grantPerson(form);
    form.addEnvironment("MINIMUM_SECONDS", String(stage.minimumSeconds ?? 2));

    const confirm = new AssentFunction(this, "confirm", answering);
    records.grantUse(confirm, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"]);
    secrets.grantPerson(confirm);
    secrets.grantLinks(confirm);
    records.grantRetain(confirm);
    records.grantSeats(confirm, ["Query", "PutItem"]);

    const unsubscribe = new AssentFunction(this, "unsubscribe", answering);
    records.grantUse(unsubscribe, ["Query", "PutItem", "UpdateItem", "DeleteItem"]);
    secrets.grantPerson(unsubscribe);
    secrets.grantLinks(unsubscribe);
    records.grantRetain(unsubscribe);
    records.grantSeats(unsubscribe, ["Query", "PutItem", "DeleteItem"]);
    records.grantJournal(unsubscribe);

    const myData = new AssentFunction(this, "my-data", answering);
    records.grantUse(myData, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"]);
    records.grantRequests(myData, ["Query", "PutItem", "UpdateItem", "DeleteItem"]);
    records.grantRetain(myData);
    records.grantSeats(myData, ["Query", "PutItem", "DeleteItem"]);
    records.grantJournal(myData);
    records.grantBrake(myData);
    secrets.grantPerson(myData);
    secrets.grantLinks(myData);

    const notice = new AssentFunction(this, "notice", answering);
    const noticeEditions = new AssentFunction(this, "notice-editions", answering);
    records.grantEditions(noticeEditions);

    const programme = new AssentFunction(this, "programme", answering);
    records.grantEvents(programme);

    const onRecordChange = new AssentFunction(this, "on-record-change", working);
    const onSchedule = new AssentFunction(this, "on-schedule", working);
    for (const sending of [onRecordChange, onSchedule]) {
      records.grantUse(sending, ["GetItem", "Query", "UpdateItem", "DeleteItem", "ConditionCheckItem"]);
      records.grantRequests(sending, ["Query"]);
      records.grantTemplates(sending);
      records.grantBrake(sending);
      records.grantCount(sending);
      records.grantPull(sending);
      records.grantSeats(sending, ["Query", "PutItem", "DeleteItem"]);
      secrets.grantPerson(sending);
      secrets.grantLinks(sending);
      post.grantSend(sending);
    }
    records.grantDue(onSchedule);
    records.grantKeepEditions(onSchedule);
    const { network, stack } = stage.caps ?? { network: 100_000, stack: 100_000 };
    onRecordChange.addEnvironment("CAP_NETWORK", String(network));
    onRecordChange.addEnvironment("CAP_STACK", String(stack));
    // What ends by itself, or with the mail that an event is called off, leaves a proof.
    for (const ending of [onRecordChange, onSchedule]) {
      records.grantUse(ending, ["PutItem"]);
      records.grantRetain(ending);
    }
    const triggers = new Triggers(this, "Triggers", { records, onRecordChange, onSchedule });

    const onNight = new AssentFunction(this, "on-night", { timeout: Duration.minutes(15) });
    records.grantScan(onNight, inventoried);
    triggers.everyNight(onNight);

    const onMailEvent = new AssentFunction(this, "on-mail-event", working);
    records.grantUse(onMailEvent, ["Query", "PutItem", "UpdateItem", "DeleteItem"]);
    records.grantRetain(onMailEvent);
    records.grantJournal(onMailEvent);
    records.grantCount(onMailEvent);
    secrets.grantPerson(onMailEvent);
    const feedback = new Feedback(this, "Feedback", { configurationSet: post.configurationSet, onMailEvent });

    const answers = [form, confirm, unsubscribe, myData, notice, noticeEditions, programme];
    const functions = [...answers, onRecordChange, onSchedule, onNight, onMailEvent];
    for (const fn of functions) api.grantWeb(fn);
    api.answer({ form, confirm, unsubscribe, "my-data": myData, notice, programme, "notice-editions": noticeEditions });

    if (stage.watch !== false) {
      new Watch(this, "Watch", {
        ...{ api, functions, onSchedule, table: records.table, configurationSet: post.configurationSet },
        ...{ givenUp: triggers.alarmQueue, failedFeedback: feedback.failed },
        recipients: owner.alarms?.recipients ?? [],
      });
    }

    new CfnOutput(this, "FormsUrl", { value: api.publicUrl });
    new CfnOutput(this, "TableName", { value: records.table.tableName });
    new CfnOutput(this, "JournalName", { value: records.journal.tableName });
    new CfnOutput(this, "FailedFeedbackQueueUrl", { value: feedback.failed.queueUrl });
    new CfnOutput(this, "AlarmQueueUrl", { value: triggers.alarmQueue.queueUrl });
  }
}
