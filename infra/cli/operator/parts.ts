// Which of a stack's resources are its table and its two secrets.

export interface Resource {
  readonly logicalId: string;
  readonly type: string;
}

export interface Parts<R extends Resource> {
  readonly table: R;
  readonly journal: R;
  readonly person: R;
  readonly links: R;
}

/** Finds them by type and by the constructs' names in infra/, with which logical ids begin. */
export const partsOf = <R extends Resource>(resources: readonly R[]): Parts<R> => {
  const part = (type: string, begins: string): R => {
    const found = resources.find((resource) => resource.type === type && resource.logicalId.startsWith(begins));
    if (found === undefined) throw new Error(`the stack has no ${type} whose logical id begins with ${begins}`);
    return found;
  };
  return {
    table: part("AWS::DynamoDB::Table", "RecordsTable"),
    journal: part("AWS::DynamoDB::Table", "RecordsJournal"),
    person: part("AWS::SecretsManager::Secret", "SecretsPerson"),
    links: part("AWS::SecretsManager::Secret", "SecretsLinks"),
  };
};
