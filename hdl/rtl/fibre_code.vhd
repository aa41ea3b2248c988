-- What each input fibre carries: a signal chosen by one random word, times a gain drawn from another. Started from the
-- same seeds every pass, the words give each fibre the same signal for life.
--
-- Twin:     cerebellum.shinji2024.chip.FibreCode
-- Formula:  choice = (4 s16(id) + 2^14) >> 15;  gain = least_gain_g + (lo gain_bits_g of strength)
--           current = choice names a signal or all_driven_g ? (signal gain) >> 15 : 0
-- Formats:  signals and currents s11.4 pA (16 raise a fibre by 1 mV in 1 ms), gain s0.15
-- Latency:  3 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity fibre_code is
  generic (
    least_gain_g : natural  := 0;     -- least gain
    gain_bits_g  : positive := 15;    -- random bits on top of it
    all_driven_g : boolean  := false  -- every fibre carries signal 0, as climbing fibres do
  );
  port (
    clk      : in  std_logic;
    load     : in  std_logic;             -- start of a pass: the generators take their seeds
    seed     : in  word_t;                -- of the group of fibres
    valid    : in  std_logic;             -- one fibre
    signal_0 : in  signed(15 downto 0);   -- target speed
    signal_1 : in  signed(15 downto 0);   -- error
    signal_2 : in  signed(15 downto 0);   -- command of the step before
    done     : out std_logic := '0';      -- valid, 3 clocks later
    current  : out signed(15 downto 0)    -- into the fibre
  );
end entity;

architecture rtl of fibre_code is
  signal id_seed, strength_seed, id, strength : word_t;
  signal chosen, gain                         : signed(15 downto 0);
  signal product                              : signed(31 downto 0);
  signal valid_1, valid_2                     : std_logic := '0';
begin
  assert gain_bits_g <= 15 and least_gain_g + 2 ** gain_bits_g <= 32768 report "fibre_code: gains of 1 or more"
    severity failure;

  id_seed       <= rotated(seed, 8);
  strength_seed <= rotated(seed, 24);
  ids : entity work.lfsr32
    port map (clk => clk, load => load, seed => id_seed, advance => valid, word => id);
  strengths : entity work.lfsr32
    port map (clk => clk, load => load, seed => strength_seed, advance => valid, word => strength);

  gain <= to_signed(least_gain_g, 16) + signed(resize(unsigned(strength(gain_bits_g - 1 downto 0)), 16));
  process (all)
    variable eighth : signed(18 downto 0);
  begin
    eighth := resize(signed(id(15 downto 0)) & "00", 19) + to_signed(16384, 19);
    chosen <= (others => '0');
    if all_driven_g or eighth(18 downto 15) = "0000" then
      chosen <= signal_0;
    elsif eighth(18 downto 15) = "0001" then
      chosen <= signal_1;
    elsif eighth(18 downto 15) = "0010" then
      chosen <= signal_2;
    end if;
  end process;
  scale : entity work.multiplier
    generic map (a_bits_g => 16, b_bits_g => 16)
    port map (clk => clk, valid => valid_1, a => chosen, b => gain, product => product);

  process (clk)
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      done    <= valid_2;
      if valid_2 = '1' then
        current <= product(30 downto 15);
      end if;
    end if;
  end process;
end architecture;
