/// Division that rounds towards minus infinity, so that times before 1970 fall on the right day.
extension Int {
    /// The greatest integer not above `self / divisor`, for a positive divisor.
    func flooredQuotient(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// `self - divisor * flooredQuotient`, from 0 to `divisor - 1`.
    func flooredRemainder(by divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
