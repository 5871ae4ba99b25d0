using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions;

/// <summary>
/// From a message to an answer (design, section 6): route, split, read facts, retrieve, decide, abstain, compose, check.
/// Pure but for the knowledge it is given; safe for concurrent use.
/// </summary>
internal sealed class Answerer(KnowledgeStore store, TimeProvider time)
{
    public const int MaxQuestionLength = 4096;

    /// <summary>How often the bot asks back before it answers with what it knows.</summary>
    private const int MaxAsks = 2;

    /// <summary>"BKD juga?" is no question by itself.</summary>
    private const int LeastWords = 3;

    private const int Candidates = 10;
    private const double RuleToldFrom = 0.30;
    private const string GeneralNorm = "uu-20-2023-p9-a2";

    /// <summary>Facts that a question inherits from what was said before it in the same message.</summary>
    private static readonly string[] Inherited = ["subjek", "pemilihan"];

    /// <summary>Answers a message as of a day (default: today in Indonesia's western zone).</summary>
    /// <param name="message">What was written.</param>
    /// <param name="asOf">The day whose law counts.</param>
    /// <param name="isQuestion">The asker said that it is no report, however much it reads like one.</param>
    public Answer Answer(string message, DateOnly? asOf = null, bool isQuestion = false) => Answer(message, Earlier.None, asOf, isQuestion);

    /// <summary>The same, with what the chat said before.</summary>
    public Answer Answer(string message, Earlier earlier, DateOnly? asOf = null, bool isQuestion = false)
    {
        KnowledgeSnapshot knowledge = store.Current;
        string bounded = KinInOffice.Read(Bounded(message));
        return Answer(message, bounded, knowledge.Analyzer.Analyze(bounded), knowledge, earlier, asOf, isQuestion);
    }

    /// <summary>The same for a chat that goes on: the message is read once for its answer and for what is remembered of it.</summary>
    public Heard Hear(string message, Earlier earlier, bool isQuestion = false)
    {
        KnowledgeSnapshot knowledge = store.Current;
        string written = Bounded(message);
        string bounded = KinInOffice.Read(written);
        AnalyzedText whole = knowledge.Analyzer.Analyze(bounded);
        AnalyzedText own = bounded == written ? whole : knowledge.Analyzer.Analyze(written); // a husband's office is not the asker's
        bool follows = FollowUp.Is(whole) || (earlier.Question is not null && FollowUp.BringsAnAct(whole));
        return new(Answer(message, bounded, whole, knowledge, earlier, asOf: null, isQuestion), follows, SlotReader.RolesOfAsker(own));
    }

    private Answer Answer(string message, string bounded, AnalyzedText whole, KnowledgeSnapshot knowledge, Earlier earlier, DateOnly? asOf, bool isQuestion)
    {
        var context = new AnswerContext(asOf ?? DayInQuestion.Find(message) ?? Today(), knowledge.Base.Version);
        if (earlier.Question is { } question && FollowUp.Is(whole))
        {
            AnalyzedText merged = FollowUp.Merge(whole, knowledge.Analyzer.Analyze(question));
            return WithNote(One(merged, Roles.Under(merged.Slots, earlier.Roles), knowledge, context), AnswerTexts.AsFollowUp);
        }
        if (earlier.Question is { } told && FollowUp.BringsAnAct(whole) && OfTheSame(told, bounded, whole, earlier, knowledge, context) is { } same)
        {
            return same;
        }
        if (earlier.Question is null && whole.Words.Count <= 3 && FollowUp.Is(whole))
        {
            return WithoutContext(knowledge, context);
        }
        if (Roles.IsOnlyThat(whole))
        {
            return Questions.Answer.Plain(AnswerStatus.Greeting, AnswerTexts.RoleTitle, AnswerTexts.Role(Roles.Shown(SlotReader.RolesOfAsker(whole))), context);
        }
        Route route = Router.Of(whole);
        if (route == Route.TipIntent && !isQuestion)
        {
            return WithRule(AsReport(), whole, knowledge, context);
        }
        if (Routed(route == Route.TipIntent ? Route.Question : route, whole, knowledge, context) is { } routed)
        {
            return routed;
        }
        SlotValues facts = Roles.Under(whole.Slots, earlier.Roles);
        Answer answer = Several(bounded, whole with { Slots = facts }, knowledge, context) ?? Premises.Corrected(One(whole, facts, knowledge, context), whole, knowledge.Base);
        if (!isQuestion && (answer.Status is AnswerStatus.Abstained or AnswerStatus.OutOfScope) && TipDetector.MayBeTip(whole.Original))
        {
            return AsReport(); // nothing to answer, and perhaps something to report: asking costs less than sending a reporter away
        }
        return ReferenceEquals(facts, whole.Slots) ? answer : WithNote(answer, AnswerTexts.AsRole(Roles.Shown(earlier.Roles)));
    }

    /// <summary>
    /// Another act of the people of the question before. What is taken over makes it easier only for people whom the rules do not bind; else a plain
    /// permission must stand without it too.
    /// </summary>
    private static Answer? OfTheSame(string before, string message, AnalyzedText alone, Earlier earlier, KnowledgeSnapshot knowledge, AnswerContext context)
    {
        if (FollowUp.Carried(message, knowledge.Analyzer.Analyze(before)) is not { } carried)
        {
            return null;
        }
        AnalyzedText text = knowledge.Analyzer.Analyze(carried);
        SlotValues facts = Roles.Under(text.Slots, earlier.Roles);
        Answer answer = One(text, facts, knowledge, context);
        bool lent = answer.Verdict == Verdict.Boleh && !HardFacts.IsFree(facts) && One(alone, Roles.Under(alone.Slots, earlier.Roles), knowledge, context).Verdict is not Verdict.Boleh;
        return answer.Status is AnswerStatus.Answered or AnswerStatus.Clarify && !lent ? WithNote(answer, AnswerTexts.AsFollowUp) : null;
    }

    private static string Bounded(string message) => message.Length > MaxQuestionLength ? message[..MaxQuestionLength] : message;

    private static Answer WithNote(Answer answer, string note) =>
        answer.Status is AnswerStatus.Answered or AnswerStatus.Clarify && answer.Parts.Count == 0 ? answer with { Why = note + "\n\n" + answer.Why } : answer;

    /// <summary>The answer of a card once the asker has told one more fact; the question is null when it is forgotten.</summary>
    public Answer AnswerWith(Situation card, string? question, IReadOnlyList<(string Slot, string Value)> told)
    {
        KnowledgeSnapshot knowledge = store.Current;
        AnalyzedText text = knowledge.Analyzer.Analyze(question ?? card.Title);
        SlotValues facts = text.Slots.Over(SlotValues.Empty);
        foreach ((string slot, string value) in told)
        {
            facts.Add(slot, value);
        }
        CardHit hit = knowledge.Cards.Search(text, int.MaxValue).FirstOrDefault(h => h.Card.Id == card.Id)
            ?? new(card, 1, 1, new float[card.Conditions.Count], "");
        CardDecision decision = Decider.Decide(hit, text, facts);
        decision = told.Count >= MaxAsks ? decision with { Missing = null } : decision;
        return AnswerComposer.Compose(hit, decision, [], knowledge.Base, new(Today(), knowledge.Base.Version), facts);
    }

    /// <summary>The answer to what somebody else found to be a report.</summary>
    public Answer AsReport() =>
        Questions.Answer.Plain(AnswerStatus.TipIntent, AnswerTexts.TipIntentTitle, AnswerTexts.TipIntent, new AnswerContext(Today(), store.Current.Base.Version));

    /// <summary>
    /// What somebody else did is told by reporters and by people who look it up, often in the same words. Where a card forbids it, or tells on what it
    /// depends, the rule is told along with the question whether this is a report; nothing softer is, and nothing to who says that it is one.
    /// </summary>
    private static Answer WithRule(Answer report, AnalyzedText text, KnowledgeSnapshot knowledge, AnswerContext context)
    {
        if (TipDetector.IsAnnounced(text.Original) || One(text, text.Slots, knowledge, context) is not { Confidence: >= RuleToldFrom } rule || rule.Verdict is not (Verdict.TidakBoleh or Verdict.Tergantung))
        {
            return report;
        }
        return report with { Verdict = rule.Verdict, Card = rule.Card, Condition = rule.Condition, Citations = rule.Citations, Why = AnswerTexts.TipIntentWithRule(rule.Title, rule.Verdict == Verdict.TidakBoleh, rule.Why), AsOf = context.AsOf };
    }

    /// <summary>The calendar day in WIB, by which dates are told.</summary>
    public DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    private static Answer? Routed(Route route, AnalyzedText text, KnowledgeSnapshot knowledge, AnswerContext context) => route switch
    {
        Route.Question => null,
        Route.Greeting => Questions.Answer.Plain(AnswerStatus.Greeting, AnswerTexts.GreetingTitle, AnswerTexts.Greeting, context),
        Route.Empty => Questions.Answer.Plain(AnswerStatus.OutOfScope, AnswerTexts.EmptyTitle, AnswerTexts.Empty, context, Verdict.DiLuarTopik),
        Route.NoContext => WithoutContext(knowledge, context),
        Route.CampaignHelp => Refused(AnswerTexts.CampaignHelpTitle, AnswerTexts.CampaignHelp, context),
        Route.Prediction => Refused(AnswerTexts.PredictionTitle, AnswerTexts.Prediction, context),
        Route.WhomToVote => Refused(AnswerTexts.WhomToVoteTitle, AnswerTexts.WhomToVote, context),
        Route.ReporterIdentity => Refused(AnswerTexts.ReporterIdentityTitle, AnswerTexts.ReporterIdentity, context),
        Route.Secrets => Refused(AnswerTexts.SecretsTitle, AnswerTexts.Secrets, context),
        Route.Insult => Refused(AnswerTexts.InsultTitle, AnswerTexts.Insult, context),
        Route.OutOfScope => OutOfScope(context),
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, text.Original.Length.ToString()),
    };

    private static Answer Refused(string title, string text, AnswerContext context) =>
        Questions.Answer.Plain(AnswerStatus.Refused, title, text, context, Verdict.DiLuarTopik);

    private static Answer OutOfScope(AnswerContext context) =>
        Questions.Answer.Plain(AnswerStatus.OutOfScope, AnswerTexts.OutOfScopeTitle, AnswerTexts.OutOfScope, context, Verdict.DiLuarTopik);

    private static Answer WithoutContext(KnowledgeSnapshot knowledge, AnswerContext context)
    {
        Citation[] citations = [.. knowledge.Base.InForceOn([GeneralNorm], context.AsOf).Select(Citation.Of)];
        return new(
            AnswerStatus.Clarify, citations.Length > 0 ? Verdict.Tergantung : null, null, null, AnswerTexts.NoContextTitle, AnswerTexts.NoContextWhy, "",
            AnswerTexts.NoContextInstead, citations, [], [], 0, context.AsOf, context.KnowledgeVersion, []);
    }

    /// <summary>Answers each question of a message with several, where each of them stands on its own.</summary>
    private static Answer? Several(string message, AnalyzedText whole, KnowledgeSnapshot knowledge, AnswerContext context)
    {
        IReadOnlyList<string> pieces = QuestionSplitter.Split(message);
        bool asked = pieces.Count >= 2;
        if (!asked)
        {
            pieces = QuestionSplitter.Clauses(message);
        }
        if (pieces.Count < 2)
        {
            return null;
        }
        var answers = new List<Answer>();
        int unclear = 0;
        foreach (string piece in pieces)
        {
            AnalyzedText text = knowledge.Analyzer.Analyze(piece);
            if ((text.Words.Count < LeastWords && !text.Wants("izin")) || Router.Of(text) is not (Route.Question or Route.TipIntent))
            {
                continue;
            }
            Answer answer = One(text, text.Slots.Over(whole.Slots, Inherited), knowledge, context);
            if (answer.Status is not (AnswerStatus.Answered or AnswerStatus.Clarify))
            {
                unclear++;
            }
            else if (answers.TrueForAll(a => a.Card?.Id != answer.Card?.Id || (a.Card is null && a.Title != answer.Title)))
            {
                answers.Add(answer);
            }
        }
        if (answers.Count < 2)
        {
            return null;
        }
        Answer[] parts = [.. answers.OrderByDescending(a => a.Confidence).Take(QuestionSplitter.MaxParts).OrderBy(answers.IndexOf)];
        Answer strictest = parts.MaxBy(p => p.Verdict ?? Verdict.DiLuarTopik)!;
        return strictest with
        {
            Status = parts.Any(p => p.Status == AnswerStatus.Answered) ? AnswerStatus.Answered : AnswerStatus.Clarify,
            Citations = [.. parts.SelectMany(p => p.Citations).DistinctBy(c => c.Id)],
            Asks = [],
            Parts = parts,
            Left = asked ? unclear + answers.Count - parts.Length : 0, // the clauses of a story are no questions
        };
    }

    private static Answer One(AnalyzedText text, SlotValues facts, KnowledgeSnapshot knowledge, AnswerContext context)
    {
        Judgement judgement = knowledge.Cards.Judge(text);
        IReadOnlyList<CardHit> hits = CardRanking.Rank(knowledge.Cards.Search(text, Candidates * 2), text, facts, judgement.Likelihoods);
        if (NormAnswer.For(text, knowledge, context, hits) is { } direct && CitationCheck.Check(direct, knowledge.Base).Passes)
        {
            return direct;
        }
        if (Scope.IsLeft(text, facts, hits, judgement))
        {
            return OutOfScope(context);
        }
        Choice? choice = CarefulChoice.Of(hits, text, facts, judgement.Likelihoods, knowledge);
        choice = CardChooser.Of(choice, hits, text, facts, judgement.Likelihoods, knowledge.Base);
        choice = Doubt.OfRoles(choice, text, facts, knowledge.Base);
        choice = Doubt.OfOthers(choice, text, knowledge.Base);
        if (choice is null)
        {
            return Abstained(hits, context);
        }
        Answer answer = AnswerComposer.Compose(choice.Hit, choice.Decision, hits, knowledge.Base, context, facts);
        return CitationCheck.Check(answer, knowledge.Base).Passes ? answer : Abstained(hits, context);
    }

    private static Answer Abstained(IReadOnlyList<CardHit> hits, AnswerContext context) =>
        Questions.Answer.Plain(AnswerStatus.Abstained, AnswerTexts.AbstainTitle, AnswerTexts.Abstain, context) with
        {
            Nearest = [.. hits.Take(3).Select(h => h.Card)],
            Confidence = hits.Count > 0 ? Math.Round(hits[0].Similarity, 3) : 0,
        };
}
