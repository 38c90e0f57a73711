namespace ReformBot.Domain.People;

/// <summary>What a post lets its holder do; stored by name. Vietnamese: lãnh đạo, phó, thủ trưởng, đầu mối, văn thư, cán bộ.</summary>
public enum Role
{
    /// <summary>Leadership of the whole body (Chủ tịch, Phó Chủ tịch, Bí thư).</summary>
    Leader,

    /// <summary>Deputy of a unit: assigns in the field given to him.</summary>
    Deputy,

    /// <summary>Head of a unit, accountable for what his unit owes.</summary>
    Head,

    /// <summary>Reform focal point (đầu mối CCHC): drafts and enters on behalf, decides nothing.</summary>
    Focal,

    /// <summary>Văn thư.</summary>
    Clerk,

    Officer,
}

/// <summary>The block a unit belongs to; it decides whether an assignment is an order or a request for co-operation.</summary>
public enum Block
{
    Government,
    Party,
    Front,
    Union,
}
