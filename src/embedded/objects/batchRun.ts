import {HostError} from "../workbook/hostError";
import type {ArgumentInfo, Batch, BatchAction, BatchAnswer, ObjectPath} from "./batch";
import {ActionType, PathType} from "./batch";
import {HostObject, NullObject} from "./hostObject";
import {isAvailable, membersOf, notFound, publicName} from "./members";
import {answerQuery} from "./query";
import {httpStatus, messageFor, refusal} from "./refusal";
import {ServiceObject, serviceNamed} from "./services";
import type {Session} from "./session";
import {WorkbookObject} from "./workbookObject";

/** Where a batch is told to break off: before the action at this index, with this error. */
export interface Break {
  readonly action: number;
  readonly code: string;
}

/** Properties that the client library sets under another name than it reads them by. */
const WIRE_NAMES: Readonly<Record<string, string>> = {"Worksheet.Gridlines": "ShowGridlines", "Worksheet.Headings": "ShowHeadings"};

/**
 * Carries out one batch against the workbook: its actions in order, each object path once. When an action fails,
 * those before it stay done and the answer names the one that failed, as in Excel.
 */
export class BatchRun {
  #objects = new Map<number, HostObject>();
  #results: {ActionId: number; Value: unknown}[] = [];
  #traces: number[] = [];
  #location = "";
  #touched = new Set<"charts" | "book">();

  constructor(
    private readonly session: Session,
    private readonly batch: Batch,
    private readonly countMember: (member: string) => void,
  ) {}

  run(stop?: Break): BatchAnswer {
    const answer = this.#performAll(stop);
    for (const kind of this.#touched) this.session.workbook.touch(kind);
    return answer;
  }

  #performAll(stop: Break | undefined): BatchAnswer {
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        if (index === stop?.action) throw new HostError(stop.code, messageFor(stop.code));
        this.#results.push({ActionId: action.Id, Value: this.#perform(action)});
      } catch (error) {
        return this.#failedAt(index, error);
      }
    }
    return this.#traces.length > 0 ? {Results: this.#results, TraceIds: this.#traces} : {Results: this.#results};
  }

  #failedAt(index: number, error: unknown): BatchAnswer {
    // Anything else is a fault of ours, not of the add-in: it must not look like an answer of Excel's.
    if (!(error instanceof HostError)) throw error;
    const {code, message} = error;
    const failure = {Code: code, Message: message, Location: this.#location, HttpStatusCode: httpStatus(code), ActionIndex: index};
    return {Results: this.#results, ...(this.#traces.length > 0 && {TraceIds: this.#traces}), Error: failure};
  }

  #perform(action: BatchAction): unknown {
    if (action.ActionType === ActionType.trace) {
      this.#traces.push(action.Id);
      return null;
    }
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object instanceof NullObject ? null : object.identity();
      case ActionType.query:
        return answerQuery(object, action.QueryInfo ?? {}, this.#read);
      case ActionType.queryAsJson:
        return answerQuery(object, action.QueryInfo ?? {}, this.#read) ?? {_IsNull: true};
      case ActionType.method:
        return this.#plainResult(this.#call(object, action.Name, this.#arguments(action.ArgumentInfo)));
      case ActionType.setProperty:
        this.#write(object, WIRE_NAMES[`${object.excelClass}.${action.Name}`] ?? action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw refusal("ApiNotFound", `action type ${action.ActionType}`);
    }
  }

  /** A method's result where it is a value; an object is met by its own path. */
  #plainResult(result: unknown): unknown {
    return result === undefined || result instanceof HostObject ? null : result;
  }

  #object(pathId: number): HostObject {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[pathId];
    if (path === undefined) throw refusal("InvalidReference", `path ${pathId}`);
    const object = this.#follow(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PathType.workbook:
        return new WorkbookObject(this.session);
      case PathType.service:
        return serviceNamed(this.session, path.Name);
      case PathType.reference:
        return this.session.kept(path.Name);
      case PathType.nothing:
        return new NullObject(this.session);
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent instanceof NullObject ? parent : this.#expectObject(this.#read(parent, path.Name), path.Name);
      case PathType.method:
        return this.#expectObject(this.#call(parent, path.Name, this.#arguments(path.ArgumentInfo)), path.Name);
      case PathType.indexer:
        return this.#expectObject(this.#call(parent, "GetItem", this.#arguments(path.ArgumentInfo)), path.Name);
      default:
        throw refusal("ApiNotFound", `path type ${path.ObjectPathType}`);
    }
  }

  #expectObject(value: unknown, name: string): HostObject {
    if (!(value instanceof HostObject)) throw refusal("ApiNotFound", name);
    return value;
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return this.#resolved(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Arguments with objects in place of their path ids; the second list has the ids, nested as the arguments are. */
  #resolved(values: readonly unknown[], pathIds: readonly unknown[]): unknown[] {
    return values.map((value, index) => {
      const pathId = pathIds[index];
      if (Array.isArray(value) && Array.isArray(pathId)) return this.#resolved(value, pathId);
      return typeof pathId === "number" && pathId > 0 ? this.#object(pathId) : value;
    });
  }

  #read = (object: HostObject, name: string): unknown => {
    this.#meet(object, name);
    if (!membersOf(object).has(name.toLowerCase())) throw notFound(object.excelClass, name);
    return Reflect.get(object, name);
  };

  #write(object: HostObject, name: string, value: unknown): void {
    this.#meet(object, name);
    if (object instanceof NullObject) throw refusal("ItemNotFound");
    const member = membersOf(object).get(name.toLowerCase());
    if (!member?.isWritable) throw notFound(object.excelClass, name);
    this.session.requireWritable();
    Reflect.set(object, name, value);
    this.#touch(object);
  }

  #call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const event = /^_(Un)?[Rr]egister(\w+?)(?:Event)?$/.exec(name);
    if (event?.[2] !== undefined) return this.#subscribe(object, event[2], event[1] === undefined);
    if (object instanceof NullObject) return this.#callNothing(object, name);
    this.#meet(object, name);
    if (!membersOf(object).get(name.toLowerCase())?.isMethod) throw notFound(object.excelClass, name);
    // membersOf found a method of this name on the object's class.
    const method = Reflect.get(object, name) as (...given: unknown[]) => unknown;
    const result: unknown = Reflect.apply(method, object, values);
    if (!/^(Get|_)/.test(name)) this.#touch(object);
    return result;
  }

  /** Charts and sheets are changed without a word to those who draw them. */
  #touch({excelClass}: HostObject): void {
    if (excelClass.startsWith("Chart")) this.#touched.add("charts");
    else if (/^(Worksheet|PageLayout)/.test(excelClass)) this.#touched.add("book");
  }

  /** What follows from nothing is nothing where the add-in said it can live with that, else an error. */
  #callNothing(object: NullObject, name: string): unknown {
    if (name.endsWith("OrNullObject") || name === "_KeepReference") return object;
    this.#location = publicName(object.excelClass, name);
    throw refusal("ItemNotFound");
  }

  #subscribe(object: HostObject, wireName: string, isOn: boolean): void {
    const kind = object.eventKinds()[wireName];
    if (kind === undefined) throw notFound(object.excelClass, `on${wireName}`);
    this.#meet(object, kind.member);
    const target = object.eventTarget();
    if (isOn) this.session.subscriptions.add(kind.type, target);
    else this.session.subscriptions.remove(kind.type, target);
  }

  /** Notes which member is being used, for error locations and for the list of members, and refuses what this version lacks. */
  #meet(object: HostObject, name: string): void {
    this.#location = publicName(object.excelClass, name);
    if (object instanceof NullObject || object instanceof ServiceObject) return;
    if (!isAvailable(object.excelClass, name, this.session.options.apiVersion)) throw notFound(object.excelClass, name);
    if (!name.startsWith("_")) this.countMember(this.#location);
  }
}
